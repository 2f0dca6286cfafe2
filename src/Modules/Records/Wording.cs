using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Records;

/// <summary>What people read in place of the text of a column.</summary>
internal sealed class Wording(Reference reference, TimeProvider clock, Labels labels)
{
    public const string NotGiven = "Not given";

    private static readonly Vocabulary Owners = new("owner of records",
        ("Organisation", "Officers, ranks and posts"), ("Accreditation", "Commanders’ accreditation"), ("CommandCover", "Specialist command cover"),
        ("AssetTracking", "Vehicles and tracking"), ("Armouries", "Armouries"), ("Deployments", "Deployments"),
        ("NationalPortfolio", "National Armed Policing Portfolio"), ("Recommendations", "Recommendations"), ("Ledger", "The ledger itself"), ("Interchange", "Imports"), ("Access", "Who looked at what"));

    public static string Owner(Kind kind) => Owners.Words(kind.Owner);

    public static string Act(ActRecord act) => Codes.Act.Words(act.Kind);

    public static string Title(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    /// <summary>"a shift", "an officer".</summary>
    public static string A(string one) => $"{("aeiou".Contains(one[0], StringComparison.Ordinal) ? "an" : "a")} {one}";

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Counted(long count, Kind kind) => $"{Count(count)} {(count == 1 ? kind.One : kind.Many)}";

    /// <summary>A number of records that was counted no further than a list goes.</summary>
    public static string Count(long count) => count > Queries.Listing.MostPaged ? $"More than {Number(Queries.Listing.MostPaged)}" : Number(count);

    /// <summary>The words for a value, given as the text that record files hold for it.</summary>
    public string Of(Column column, string text) => column switch
    {
        { Type: ColumnType.Boolean } => text == "true" ? "Yes" : "No",
        _ when text.Length == 0 => NotGiven,
        { Type: ColumnType.Code } => column.Vocabulary!.Words(text),
        { Type: ColumnType.Force } => Force(text),
        { Type: ColumnType.Region } => reference.RegionName(text),
        { Type: ColumnType.Date } => LondonTime.TryParseDay(text, out var day) ? LondonClock.Date(day) : text,
        { Type: ColumnType.Instant } => LondonTime.TryParseStamp(text, out var instant) ? Instant(instant) : text,
        { References: { } target } => labels.Of(target, text),
        _ => text,
    };

    public string Force(string id) => reference.HasForce(id) ? reference.ForceAt(id, LondonTime.Today(clock)).Name : id;

    /// <summary>London time, with what tells it from its neighbours: seconds, and which of the two hours in October.</summary>
    public static string Instant(DateTimeOffset instant)
    {
        var there = LondonTime.Local(instant);
        var time = there.Second == 0 ? LondonClock.Time(instant) : there.ToString("h':'mm':'ss", CultureInfo.InvariantCulture) + (there.Hour < 12 ? "am" : "pm") + LondonClock.WhichOfTwo(instant);
        return $"{LondonClock.Date(LondonTime.DayOf(instant))} at {time}";
    }
}
