namespace GoPimi.BuildingBlocks.Data;

// Registered by the isolation proof alone: it takes the tenant filter out of every statement, so that what row-level
// security holds back by itself can be measured.
internal sealed record SqlMutation(Func<string, string> Apply);
