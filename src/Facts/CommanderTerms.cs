namespace ArmedPolicingGov.Facts;

/// <summary>An officer in post for a role, since an initial accreditation.</summary>
public sealed record Commander(string Officer, string Role, CommanderEvent Accreditation);

/// <summary>When a firearms commander is in post, and when in date.</summary>
public static class CommanderTerms
{
    /// <summary>The general role that a role belongs to: a specialist SFC is of the family of the SFC.</summary>
    public static string FamilyOf(string role) => role switch { "sfc-s" => "sfc", "tfc-s" => "tfc", _ => role };

    /// <summary>The specialist role whose annual refresher also serves a general role, or null.</summary>
    public static string? SpecialistOf(string role) => role switch { "sfc" => "sfc-s", "tfc" => "tfc-s", _ => null };

    /// <summary>The last initial accreditation for a role on a day or before, whatever came after it.</summary>
    public static CommanderEvent? AccreditationOf(this FactBook book, string officer, string role, DateOnly day) =>
        Latest(book.Commanders.Events(officer, role), "initial-accreditation", day);

    /// <summary>The officer as a commander in post for the role at the end of a day, or null.</summary>
    public static Commander? InPost(this FactBook book, string officer, string role, DateOnly day) =>
        book.AccreditationOf(officer, role, day) is { } accreditation && book.PutOutOfPost(accreditation, day) is null ? new Commander(officer, role, accreditation) : null;

    /// <summary>What ended or interrupts being in post since an accreditation, as at the end of a day; null while nothing does.</summary>
    public static CommanderEvent? PutOutOfPost(this FactBook book, CommanderEvent accreditation, DateOnly day)
    {
        var lastOn = DateOnly.MinValue;
        CommanderEvent? off = null;
        foreach (var each in book.Commanders.Events(accreditation.Officer, accreditation.Role!))
        {
            if (each.On < accreditation.On || each.On > day) continue;
            if (each.Kind is "revoked" or "relinquished") return each;
            if (each.Kind is "reinstated" or "operational-again") lastOn = each.On;
            if (each.Kind is "suspended" or "non-operational") off = each;
        }
        // Off wins on one day: who is suspended and reinstated on it is taken to be suspended.
        return off?.On >= lastOn ? off : null;
    }

    /// <summary>The last event up to a day that keeps the officer in practice in the role: an accreditation, or an annual refresher for it or for its specialist role.</summary>
    public static CommanderEvent? LastRefreshed(this FactBook book, string officer, string role, DateOnly day)
    {
        var own = Later(book.AccreditationOf(officer, role, day), Latest(book.Commanders.Events(officer, role), "annual-refresher", day));
        return SpecialistOf(role) is { } specialist
            ? Later(own, Latest(book.Commanders.Events(officer, specialist), "annual-refresher", day))
            : own;
    }

    /// <summary>The last event up to a day that keeps the officer's APSTRA training current for the role: the role's accreditation, or any APSTRA refresher.</summary>
    public static CommanderEvent? LastApstra(this FactBook book, string officer, string role, DateOnly day) =>
        Later(book.AccreditationOf(officer, role, day), Latest(book.Commanders.ApstraRefreshers(officer), "apstra-refresher", day));

    /// <summary>In post for the role on a day, refreshed within a year, and with APSTRA training within a year.</summary>
    public static bool IsInDate(this FactBook book, string officer, string role, DateOnly day) =>
        book.InPost(officer, role, day) is not null
        && !book.LastRefreshed(officer, role, day)!.On.IsOverAfter(1, day)
        && !book.LastApstra(officer, role, day)!.On.IsOverAfter(1, day);

    /// <summary>A force's commanders in post at the end of a day, once for each role, by officer and role.</summary>
    public static IEnumerable<Commander> CommandersInPost(this FactBook book, string force, DateOnly day) =>
        book.Officers.Of(force).SelectMany(officer => book.RolesInPost(officer, day));

    /// <summary>The roles that an officer is in post for at the end of a day.</summary>
    public static IEnumerable<Commander> RolesInPost(this FactBook book, string officer, DateOnly day) =>
        Codes.CommandRole.Codes.Select(role => book.InPost(officer, role, day)).OfType<Commander>();

    /// <summary>The last of a kind on a day or before; the events come oldest first.</summary>
    public static CommanderEvent? Latest(IEnumerable<CommanderEvent> events, string kind, DateOnly day) =>
        events.LastOrDefault(each => each.Kind == kind && each.On <= day);

    private static CommanderEvent? Later(CommanderEvent? one, CommanderEvent? other) => one is null || (other is not null && other.On > one.On) ? other : one;
}
