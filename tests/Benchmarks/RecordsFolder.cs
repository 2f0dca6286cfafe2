using System.Globalization;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>Writes a folder of records as a few forces might hand in after some years: operations, who commanded and took part, and the commanders' training.</summary>
internal sealed class RecordsFolder(string path, int operations)
{
    private const int OfficersPerForce = 400;
    private const int VehiclesPerForce = 60;

    private static readonly string[] Forces = ["norfolk", "suffolk", "essex", "kent", "hertfordshire"];
    private static readonly string[] Summaries = ["Man seen with what looked like a handgun; it was a cordless drill.", "Warrant at a farm where a shotgun was believed to be kept.", "Vehicle stopped after “shots” had been reported; nothing was found.", "Containment of a house; the suspect gave up after an hour's talk."];
    private static readonly DateTimeOffset Begin = new(2023, 1, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the files.</summary>
    /// <returns>How many versions they hold.</returns>
    public long Write()
    {
        Directory.CreateDirectory(path);
        return Write("officers", "officer,force,name", Officers())
            + Write("ranks", "officer,from,rank", Everybody().Select((officer, number) => $"{officer},2020-01-{1 + (number % 28):00},{(number % 5 == 0 ? "inspector" : "constable")},{Stamp(number)}"))
            + Write("commander_events", "event,officer,role,kind,item,on,provider,reference", Events())
            + Write("vehicles", "vehicle,force,callsign,in_service_from,in_service_to", Forces.SelectMany(force => Enumerable.Range(0, VehiclesPerForce).Select(number => $"{force}/v-{number:00},{force},Car {number},2020-01-01,,{Stamp(number)}")))
            + Write("deployments", "deployment,force,kind,decision,opened_at,closed_at,area,summary", Operations())
            + Write("deployment_commanders", "deployment,role,officer,from,to", Each(2, (number, of) => $"{Operation(number)},{(of == 0 ? "tfc" : "ofc")},{Officer(number, of)},{Time(number)},{Time(number, 3)}"))
            + Write("deployment_officers", "deployment,officer,role,discharged", Each(3, (number, of) => $"{Operation(number)},{Officer(number, of + 5)},afo,{(number % 300 == 0 ? "true" : "")}"))
            + Write("deployment_vehicles", "deployment,vehicle,tracked", Each(1, (number, of) => $"{Operation(number)},{Force(number)}/v-{number % VehiclesPerForce:00},true"));
    }

    private static IEnumerable<string> Everybody() => Forces.SelectMany(force => Enumerable.Range(0, OfficersPerForce).Select(number => $"{force}/{number:0000}"));

    private static IEnumerable<string> Officers() => Everybody().Select((officer, number) => $"{officer},{officer.Split('/')[0]},Officer {number},{Stamp(number)}");

    private IEnumerable<string> Events() => Enumerable.Range(0, operations / 2).Select(number =>
        $"ev-{number:0000000},{Officer(number, 0)},{(number % 2 == 0 ? "sfc" : "tfc")},annual-refresher,,{Begin.AddMinutes(number * 7L):yyyy-MM-dd},Larkfield command school (invented),CHR {number:000000},{Stamp(number)}");

    /// <summary>Every tenth operation was corrected once.</summary>
    private IEnumerable<string> Operations() => Enumerable.Range(0, operations).SelectMany(number => (string[])
    [
        $"{Operation(number)},{Force(number)},spontaneous,deployed,{Time(number)},,Area {number % 40},{Summaries[number % Summaries.Length]},{Stamp(number)}",
        .. number % 10 == 0 ? (string[])[$"{Operation(number)},{Force(number)},spontaneous,deployed,{Time(number)},{Time(number, 3)},Area {number % 40},{Summaries[number % Summaries.Length]},{Stamp(number, 90)}"] : [],
    ]);

    private IEnumerable<string> Each(int times, Func<int, int, string> row) =>
        Enumerable.Range(0, operations).SelectMany(number => Enumerable.Range(0, times).Select(of => $"{row(number, of)},{Stamp(number, of)}"));

    private long Write(string file, string columns, IEnumerable<string> rows)
    {
        using var writer = new StreamWriter(Path.Combine(path, $"{file}.csv"));
        writer.WriteLine($"{columns},recorded_at,recorded_by,withdrawn");
        var count = 0L;
        foreach (var row in rows)
        {
            writer.WriteLine(row);
            count++;
        }

        return count;
    }

    private static string Force(int number) => Forces[number % Forces.Length];

    private static string Operation(int number) => $"{Force(number)}/op-{number:0000000}";

    private static string Officer(int number, int of) => $"{Force(number)}/{((number * 7) + (of * 31)) % OfficersPerForce:0000}";

    private static string Time(int number, int hours = 0) => Text(Begin.AddMinutes((number * 7L) + (hours * 60L)));

    /// <summary>When it was recorded, by whom, and that it was not withdrawn.</summary>
    private static string Stamp(int number, int later = 0) => $"{Text(Begin.AddMinutes((number * 7L) + 600 + later))},chronicle,";

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
