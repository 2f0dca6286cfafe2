using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>What is asked about a shift, and how it is read.</summary>
internal static class ShiftForm
{
    public const string Reference = "shift";
    public const string OverrideReference = "override";
    public const string Role = "role";
    public const string Specialism = "specialism";
    public const string From = "from";
    public const string To = "to";
    public const string Duty = "duty";
    public const string CoverFrom = "cover-from";
    public const string Agreement = "agreement";
    public const string Why = "why";
    public const string Afterwards = "afterwards";

    /// <summary>What was typed as a shift, or null; what is wrong goes to the problems, in the order of the page.</summary>
    public static PlannedShift? Read(Typed typed, string region, RotaDesk desk, FactBook book, IReadOnlyList<SelectItem> agreements, Problems problems)
    {
        var role = typed.Code(Role, Codes.SpecialistRole, "Choose the role", problems);
        var specialism = typed[Specialism].Length == 0 ? null : typed.Code(Specialism, CadreMember.Specialisms, "Choose a cadre from the list", problems);
        var officer = OfficerChoice.Read(typed, desk, book, problems);
        var times = Times(typed, problems);
        var duty = typed.Code(Duty, ShiftDetail.Duties, "Choose whether they are on duty or on call", problems);
        var source = typed.Code(CoverFrom, ShiftDetail.Sources, "Choose where the cover comes from", problems);
        var agreement = ReadAgreement(typed, source, agreements, problems);
        if (problems.Any || officer is null || times is not { } stretch) return null;
        return new PlannedShift(
            new Shift { Id = typed[Reference], Region = region, Role = role, Officer = officer, From = stretch.From, To = stretch.To },
            new ShiftDetail { Shift = typed[Reference], Specialism = specialism, Duty = duty, CoverFrom = source, Agreement = agreement });
    }

    /// <summary>The agreement that cover from one relies on; a choice that goes with another source is refused, since one of the two is not meant.</summary>
    private static string? ReadAgreement(Typed typed, string source, IReadOnlyList<SelectItem> agreements, Problems problems)
    {
        var chosen = typed[Agreement];
        if (source == ShiftDetail.FromAgreement && agreements.All(each => each.Value != chosen)) problems.Add(Agreement, agreements.Count == 0 ? "No agreement is on record that you see. Record it first, under Organisation" : "Choose the agreement that the cover comes from");
        if (source is { Length: > 0 } and not ShiftDetail.FromAgreement && chosen.Length > 0) problems.Add(Agreement, "Leave this blank, or choose that the cover comes from an agreement");
        return chosen.Length == 0 ? null : chosen;
    }

    /// <summary>When it begins and ends, or null, with what is wrong said of it.</summary>
    public static Stretch? Times(Typed typed, Problems problems)
    {
        var (from, to) = (typed.Moment(From, "The start", problems), typed.Moment(To, "The end", problems));
        if (from is not { } begins || to is not { } ends) return null;
        if (ends <= begins) problems.Add(To, "The end must be after the start");
        else if (ends - begins > Stint.Longest) problems.Add(To, "A shift counts for a week at most: end it earlier, and put somebody on the rota again from then");
        else return new Stretch(begins, ends);
        return null;
    }

    /// <summary>The two times as a form has them.</summary>
    public static Typed WithTimes(this Typed typed, Stretch times) => typed.WithMoment(From, times.From).WithMoment(To, times.To);

    /// <summary>An address gives two times by their instants, a form by the clocks in London.</summary>
    public static Typed WithInstants(this Typed typed) =>
        LondonTime.TryParseInstant(typed[From], out var from) && LondonTime.TryParseInstant(typed[To], out var to) && from < to ? typed.WithTimes(new Stretch(from, to)) : typed;

    private static Typed WithMoment(this Typed typed, string field, DateTimeOffset instant) => typed
        .WithDefault(field, LondonTime.DayOf(instant)).WithDefault(Moments.Time(field), TimeText.Write(LondonTime.Local(instant).DateTime)).WithDefault(Moments.Which(field), WallClock.Which(instant) ?? "");
}
