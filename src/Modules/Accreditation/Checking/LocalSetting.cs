using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>A value that a region or a force sets for itself. It is a record of its own beside <see cref="Setting"/>, whose keys have no place in them.</summary>
internal sealed record LocalSetting : Fact, ISetting
{
    public string Name { get; init; } = "";
    public string Place { get; init; } = "";
    public DateOnly From { get; init; }
    public string Value { get; init; } = "";
    public string Authority { get; init; } = "";
    public DateOnly? Until { get; init; }

    public static readonly Kind<LocalSetting> Declaration = new("local_settings", "Accreditation", "setting of a region or force", "settings of regions and forces",
        each => $"{each.Place}, {SettingTerms.LabelOf(each)}",
        Column.Code("name", SettingTerms.Names, "Setting").Key(),
        Column.Id("place", "Where it holds").Key().WithHint("A region or a force, like region/eastern or force/norfolk"),
        Column.Date("from", "From").Key(),
        Column.Text("value", "Value").Required(),
        Column.Text("authority", "On whose authority").Required(),
        Column.Date("until", "No longer holds from"))
    { Scope = "place", HasOwnPages = true, StandsAlone = true, After = [("until", "from")] };
}
