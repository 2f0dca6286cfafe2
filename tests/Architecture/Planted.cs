namespace ArmedPolicingGov.Architecture.Tests.Planted;

/// <summary>A door, and what stands open beside it: for trying the checks on.</summary>
public static class PlantedModule;

public sealed class Taken
{
    public IReadOnlyList<NeededByTaken> Needs { get; } = [];
}

public sealed class NeededByTaken;

public sealed class LeftOpen;

internal sealed class AuditManager;

internal sealed class RecordDto;

internal sealed class ServiceNavigation;

public static class WordsOfTaken
{
    public static string Words(this Taken taken) => taken.Needs.Count == 0 ? "" : "some";
}

public sealed class TakenFailedException : Exception;

internal static class PlantedSql
{
    public const string Kept = "update armouries.armouries set name = 'x'";

    public static string Built(string table) => $"insert into {table} (a) values (1)";

    public static string Removed() => "delete from access.view_log";

    public static string Harmless() => "insert into access.view_log (person) values ('x')";
}
