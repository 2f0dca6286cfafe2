using System.Globalization;
using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>What every page of the rota starts from: the day, the regions that somebody sees and records for, and what shifts are checked against.</summary>
internal sealed class RotaDesk(Person person, Reference reference, Permissions permissions, IReadFactBooks books, IAskForRanks ranks, FactsContext facts, Store store, TimeProvider clock)
{
    /// <summary>The heading of those who are not of the role that is asked for.</summary>
    public const string OtherRole = "In date for the other role only";

    private const string Prefix = "region/";

    public DateOnly Today { get; } = store.Today(clock);

    /// <summary>This minute; of a store that opens on a day of its own, the same time on that day.</summary>
    public DateTimeOffset Now { get; } = MinuteOf(store, clock.GetUtcNow());

    /// <summary>Why somebody is away is for those to know who plan with it.</summary>
    public bool MayReadAbsences { get; } = permissions.MayRead(person, Absence.Declaration);

    /// <summary>The regions in sight.</summary>
    public IReadOnlyList<string> Regions { get; } = [.. reference.Regions.Where(region => person.Reads.Contains(Prefix + region, StringComparer.Ordinal))];

    /// <summary>The first region whose rota the person keeps, else the first that they see.</summary>
    public string? Own => Opening.Own;

    private Opening Opening => field ??= new(Regions, reference.Regions, Writes);

    /// <summary>The region that a page shows: the one asked for, else as <see cref="Web.Opening"/> says, one on whose rota somebody is or was.</summary>
    public async Task<string?> ShownAsync(string? asked, CancellationToken cancel)
    {
        if (asked is not null || !Opening.IsNational) return asked ?? Own;
        var book = await BookAsync(cancel);
        return Opening.On(region => Codes.SpecialistRole.Codes.Any(role => book.Stints[(region, role)].Count > 0));
    }

    public string NameOf(string region) => reference.RegionName(region);

    public bool Sees(string region) => Regions.Contains(region, StringComparer.Ordinal);

    /// <summary>True when the person records facts of a kind for a region.</summary>
    public bool MayRecord(Kind kind, string? region) => region is not null && permissions.MayRecord(person, kind) && Writes(region);

    /// <summary>The region for which somebody records: the one asked for, else their own; null where they record for none of these.</summary>
    public string? Recording(Kind kind, string? asked) => (asked ?? Own) is { } region && Sees(region) && MayRecord(kind, region) ? region : null;

    /// <summary>True for an officer whose force the person sees.</summary>
    public bool SeesOfficer(string officer, FactBook book) => person.Reads.Contains($"force/{book.Officers.ForceOf(officer)}", StringComparer.Ordinal);

    /// <summary>True for an officer for whose force the person records.</summary>
    public bool WritesOfficer(string officer, FactBook book) => person.Writes.Contains($"force/{book.Officers.ForceOf(officer)}", StringComparer.Ordinal);

    public async Task<FactBook> BookAsync(CancellationToken cancel) => (await books.AsKnownAsync(null, Clock.System, cancel)).Book;

    /// <summary>What shifts between two days are checked against.</summary>
    public async Task<RotaBook> LoadAsync(DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var absences = await facts.Set<Absence>().Where(each => each.From <= last && (each.To == null || each.To > first)).ToListAsync(cancel);
        var members = await facts.Set<CadreMember>().Where(each => each.From <= last && (each.To == null || each.To > first)).ToListAsync(cancel);
        var (from, to) = (LondonTime.StartOf(first), LondonTime.EndOf(last));
        var details = await facts.Set<ShiftDetail>().Join(facts.Set<Shift>().Where(each => each.From < to && (each.To == null || each.To > from)), each => each.Shift, shift => shift.Id, (detail, shift) => detail).ToListAsync(cancel);
        return new RotaBook(await BookAsync(cancel), absences.ToLookup(each => each.Officer, StringComparer.Ordinal), members.ToLookup(each => each.Officer, StringComparer.Ordinal))
        {
            SaysWhyAway = MayReadAbsences,
            Details = details.ToDictionary(each => each.Shift, StringComparer.Ordinal),
            Reliance = await Reliance.LoadAsync(facts, cancel),
            Ranks = await ranks.LoadAsync(cancel),
        };
    }

    /// <summary>What some shifts are checked against.</summary>
    public Task<RotaBook> LoadAsync(IReadOnlyList<Shift> shifts, CancellationToken cancel) =>
        LoadAsync(LondonTime.DayOf(shifts.Min(each => each.From)), LondonTime.DayOf(shifts.Max(Stint.EndOf)), cancel);

    /// <summary>The agreements in sight as the choices of a list, with what keeps one from holding today.</summary>
    public async Task<IReadOnlyList<SelectItem>> AgreementsAsync(CancellationToken cancel) =>
    [
        .. (await facts.Set<Agreement>().OrderBy(each => each.Title).ThenBy(each => each.Id).ToListAsync(cancel))
            .Select(each => SelectItem.Of(each.Id, $"{each.Title}{(!each.IsSigned ? " (not signed)" : each.IsExpired(Today) ? " (expired)" : null)}")),
    ];

    /// <summary>The shifts of a region that run in a window. Of one without an end only its first week can matter; one that has run for longer is among them while it runs.</summary>
    public async Task<IReadOnlyList<Shift>> ShiftsInAsync(string region, Stretch window, CancellationToken cancel)
    {
        var (capped, from, to) = (window.From - Stint.Longest, window.From, window.To);
        return await facts.Set<Shift>().Where(shift => shift.Region == region && shift.From < to && (shift.To == null ? shift.From > capped : shift.To > from)).ToListAsync(cancel);
    }

    /// <summary>Who of a region may command in a specialist role on a day, by officer.</summary>
    public IReadOnlyList<(string Officer, IReadOnlyList<string> Roles)> WhoMayCommand(FactBook book, string region, DateOnly day) =>
    [
        .. reference.ForcesOf(region, day).SelectMany(book.Officers.Of)
            .Select(officer => (officer, (IReadOnlyList<string>)[.. Codes.SpecialistRole.Codes.Where(role => book.IsInDate(officer, role, day))]))
            .Where(each => each.Item2.Count > 0 && SeesOfficer(each.officer, book)),
    ];

    /// <summary>The same as the choices of a list, with names, which are looked up: those of the role first, where it is known.</summary>
    /// <param name="further">Others whose names the page shows.</param>
    public async Task<IReadOnlyList<SelectItem>> ChoicesAsync(FactBook book, string region, OfficerNames names, string? role, CancellationToken cancel, params IReadOnlyList<string> further)
    {
        var may = WhoMayCommand(book, region, Today);
        await names.LoadAsync(may.Select(each => each.Officer).Concat(further), cancel);
        return [.. may.Select(each => (Rank: RankOf(each.Roles, role), Item: ChoiceOf(each.Officer, each.Roles, role, names))).OrderBy(each => each.Rank).ThenBy(each => each.Item.Text, StringComparer.Ordinal).Select(each => each.Item)];
    }

    private static SelectItem ChoiceOf(string officer, IReadOnlyList<string> roles, string? role, OfficerNames names)
    {
        var words = string.Join(", ", roles.Select(Codes.SpecialistRole.Words));
        var group = role is null ? words : roles.Contains(role, StringComparer.Ordinal) ? Codes.SpecialistRole.Words(role) : OtherRole;
        return SelectItem.Of(officer, $"{names.Of(officer)}: {words}") with { Group = group };
    }

    // Those of a role stand together, and those of both before those of one.
    private static int RankOf(IReadOnlyList<string> roles, string? role) =>
        role is not null ? (roles.Contains(role, StringComparer.Ordinal) ? 0 : 1) : roles.Count > 1 ? 0 : 1 + Codes.SpecialistRole.Codes.ToList().IndexOf(roles[0]);

    /// <summary>How long after it began a shift would be recorded: "3 days later"; null: it has not begun.</summary>
    public string? LatenessOf(Shift shift) => shift.From >= Now ? null : (Today.DayNumber - LondonTime.DayOf(shift.From).DayNumber) switch
    {
        <= 0 => "on the same day",
        1 => "1 day later",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days} days later"),
    };

    private static DateTimeOffset MinuteOf(Store store, DateTimeOffset now)
    {
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        return store.OpensOn is { } day ? LondonTime.StartOf(day) + (minute - LondonTime.StartOf(LondonTime.DayOf(minute))) : minute;
    }

    private bool Writes(string region) => person.Writes.Contains(Prefix + region, StringComparer.Ordinal);
}
