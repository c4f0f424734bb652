using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Ticketing.Attachments;

internal static class AttachmentProblems
{
    public static BadInputException Unknown() =>
        new("attachment.unknown", "One of the attachments is unknown, already sent, or was uploaded by somebody else.");

    public static BadInputException TooLarge() =>
        new("attachments.too_large", "Together the attachments are larger than 25 MB, which mail servers refuse.");
}
