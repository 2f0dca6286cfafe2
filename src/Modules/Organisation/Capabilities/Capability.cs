using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Capabilities;

/// <summary>What a region can call on others for, such as counter-terrorism specialist officers, and when the call was last tested.</summary>
internal sealed record Capability : Fact
{
    /// <summary>A day: what takes longer to come is no call-out.</summary>
    public const int LongestCallOut = 1440;

    public string Id { get; init; } = "";
    public string Region { get; init; } = "";
    public string Name { get; init; } = "";
    public string Provider { get; init; } = "";

    /// <summary>Minutes from the call to their arrival, in figures.</summary>
    public string CallOutMinutes { get; init; } = "";
    public DateOnly? LastTestedOn { get; init; }

    public static readonly Kind<Capability> Declaration = new("capabilities", "Organisation", "capability of others", "capabilities of others",
        each => $"{each.Name}, {each.Region}",
        Column.Id("capability", "Reference").Key(),
        Column.Region("region", "Region").Required(),
        Column.Text("name", "What they can do").Required(),
        Column.Text("provider", "Who provides it").Required(),
        Column.Text("call_out_minutes", "Minutes from the call to their arrival").Required(),
        Column.Date("last_tested_on", "Last tested on"))
    { Scope = "region", HasOwnPages = true };

    public static readonly FactCheck ComesWithinADay = FactCheck.Of(Declaration, each => IsCallOut(each.CallOutMinutes)
        ? []
        : [new Fault("", null, "call_out_minutes", each.CallOutMinutes, "is no number of minutes of a day", "Give a whole number from 0 to 1440")]);

    public static bool IsCallOut(string minutes) => int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LongestCallOut;

    /// <summary>Tested on no day of the year before a day.</summary>
    public bool IsUntested(DateOnly day) => LastTestedOn is not { } tested || tested < day.AddYears(-1);
}
