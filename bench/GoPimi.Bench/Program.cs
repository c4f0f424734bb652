using System.Globalization;
using GoPimi.Bench;

// dotnet run -c Release --project bench/GoPimi.Bench [tickets in the large workspace] [tickets in all]
var large = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var all = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;

await using var installation = await Installation.StartAsync();
var desk = await Desk.OpenAsync(installation);
Report.Line("host, resident memory idle", $"{installation.MemoryMegabytes():F0} MB");

await Webhook.MeasureAsync(installation, desk);
await Volume.FillAsync(installation, desk, large, all);
await Reading.MeasureAsync(desk);
await Creating.MeasureAsync(installation, desk);
Report.Line("host, resident memory after the load", $"{installation.MemoryMegabytes():F0} MB");
