using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>Where a value can be set, and what people call these places.</summary>
internal static class SettingPlaces
{
    private const string RegionPrefix = "region/";

    public static string NameOf(Reference reference, string place, DateOnly day) => place.Split('/') switch
    {
        ["force", var force] => reference.ForceAt(force, day).Name,
        ["region", var region] => $"{reference.RegionName(region)} region",
        _ => "The nation",
    };

    /// <summary>The place that somebody sets values for: the nation, their region or their force; null: none.</summary>
    public static string? Of(Person person, Permissions permissions) => person switch
    {
        _ when person.Writes.Contains(Reference.National, StringComparer.Ordinal) => permissions.MayRecord(person, Setting.Declaration) ? Reference.National : null,
        _ when !permissions.MayRecord(person, LocalSetting.Declaration) => null,
        _ => person.Writes.FirstOrDefault(each => each.StartsWith(RegionPrefix, StringComparison.Ordinal)) ?? (person.Writes is [var own, ..] ? own : null),
    };
}
