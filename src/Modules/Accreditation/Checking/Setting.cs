using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>
/// A value for the whole nation that the product warns by, from a day on. No rule reads one: a setting can make the product
/// warn sooner and refuse more, and never makes a recommendation met.
/// </summary>
internal sealed record Setting : Fact, ISetting
{
    public string Name { get; init; } = "";
    public DateOnly From { get; init; }
    public string Value { get; init; } = "";
    public string Authority { get; init; } = "";
    public DateOnly? Until { get; init; }

    public string Place => Reference.National;

    public static readonly Kind<Setting> Declaration = new("accreditation_settings", "Accreditation", "setting", "settings",
        each => SettingTerms.LabelOf(each),
        Column.Code("name", SettingTerms.Names, "Setting").Key(),
        Column.Date("from", "From").Key(),
        Column.Text("value", "Value").Required(),
        Column.Text("authority", "On whose authority").Required(),
        Column.Date("until", "No longer holds from"))
    { HasOwnPages = true, StandsAlone = true, After = [("until", "from")] };
}
