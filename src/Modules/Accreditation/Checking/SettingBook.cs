using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>Every value on record that the reader sees. Of what the nation, a region and a force set, the strictest holds in the force.</summary>
internal sealed class SettingBook(IReadOnlyList<ISetting> all, Reference reference)
{
    /// <summary>Every value, the latest first.</summary>
    public IReadOnlyList<ISetting> All { get; } = [.. all.OrderBy(each => SettingTerms.Names.Rank(each.Name)).ThenByDescending(each => each.From).ThenBy(each => each.Place, StringComparer.Ordinal)];

    public static string PlaceOf(string force) => $"force/{force}";

    /// <summary>The number that holds in a force on a day.</summary>
    public int Number(string name, string force, DateOnly day) => SettingTerms.Number(Strictest(name, PlaceOf(force), day)?.Value ?? SettingTerms.Usual(name));

    /// <summary>The stages on the road to a role that may not be left out in a force on a day, each with who says so.</summary>
    public IReadOnlyList<(string Stage, ISetting By)> StagesKept(string role, string force, DateOnly day) =>
        [.. Over(SettingTerms.StagesOf(role), PlaceOf(force), day).SelectMany(each => SettingTerms.Listed(each.Value).Select(stage => (stage, each))).DistinctBy(each => each.stage, StringComparer.Ordinal)];

    /// <summary>Whatever asks for a rank, of all times and places.</summary>
    public IEnumerable<RankAsked> Ranks => All.Where(each => SettingTerms.SortOf(each.Name) == SettingSort.Rank && each.Value != SettingTerms.Nothing)
        .Select(each => new RankAsked(SettingTerms.RoleOf(each.Name), SettingTerms.Rank(each.Value).Code, SettingTerms.Rank(each.Value).ActingCounts, each.Place, each.From, EndOf(each)));

    /// <summary>What each place that a place lies in has set, and itself, as it holds on a day: the widest first.</summary>
    public IReadOnlyList<ISetting> Over(string name, string place, DateOnly day) => [.. Wider(place, day).Select(each => SetFor(name, each, day)).OfType<ISetting>()];

    /// <summary>What holds of those; null: nobody has set it.</summary>
    public ISetting? Strictest(string name, string place, DateOnly day) =>
        Over(name, place, day).Aggregate((ISetting?)null, (strictest, each) => strictest is null || !SettingTerms.IsAsStrict(name, strictest.Value, each.Value) ? each : strictest);

    /// <summary>Who of those that a place lies in asks for more than a value does; null: nobody.</summary>
    public ISetting? StricterThan(string name, string value, string place, DateOnly day) =>
        Wider(place, day).Where(each => each != place).Select(each => SetFor(name, each, day)).OfType<ISetting>().FirstOrDefault(each => !SettingTerms.IsAsStrict(name, value, each.Value));

    /// <summary>True for the last value that a place has set by a day, while it holds.</summary>
    public bool Holds(ISetting setting, DateOnly day) => SetFor(setting.Name, setting.Place, day) == setting;

    /// <summary>A place and those that it lies in, the widest first.</summary>
    public IReadOnlyList<string> Wider(string place, DateOnly day) => place.Split('/') switch
    {
        ["force", var force] => reference.RegionOf(force, day) is var region && region != Reference.National ? [Reference.National, $"region/{region}", place] : [Reference.National, place],
        ["region", ..] => [Reference.National, place],
        _ => [Reference.National],
    };

    private ISetting? SetFor(string name, string place, DateOnly day) =>
        All.Where(each => each.Name == name && each.Place == place && each.From <= day).MaxBy(each => each.From) is { } last && !(last.Until <= day) ? last : null;

    /// <summary>A later value of the place takes over from an earlier one.</summary>
    private DateOnly? EndOf(ISetting setting)
    {
        DateOnly? next = All.Where(each => each.Name == setting.Name && each.Place == setting.Place && each.From > setting.From).Select(each => (DateOnly?)each.From).Min();
        return next is null || setting.Until < next ? setting.Until : next;
    }
}
