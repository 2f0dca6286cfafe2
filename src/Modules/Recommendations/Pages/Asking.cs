using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Recommendations.Pages;

/// <summary>
/// The day and the K of an address or of the filter form, as they were given and, where they could be understood, as a
/// question. Addresses give <c>as-at=2026-03-31&amp;known=2026-04-02</c>, the form gives each date in three parts.
/// </summary>
internal sealed class Asking
{
    public const string AsAtField = "as-at";
    public const string FromField = "from";
    public const string KnownField = "known";
    public const string ClockField = "clock";

    private const int EarliestYear = 1900;
    private const int LatestYear = 2999;

    private readonly IQueryCollection query;
    private readonly Problems problems;

    private Asking(IQueryCollection query, Problems problems) => (this.query, this.problems) = (query, problems);

    public DateParts AsAt { get; private set; } = new();

    public DateParts Known { get; private set; } = new();

    /// <summary>K when it was given to the second; the form hands it back while its day stays the same.</summary>
    public string? KnownStamp { get; private set; }

    public string Clock { get; private set; } = "";

    /// <summary>What is asked; null when there is a problem.</summary>
    public Question? Question { get; private set; }

    /// <summary>Sent by the form, so that the page can answer with an address worth keeping.</summary>
    public bool IsForm { get; private set; }

    /// <summary>Reads the query; what is wrong with it goes to the problems of the page.</summary>
    public static Asking Read(HttpRequest request, Store store, TimeProvider clock, Problems problems)
    {
        var asking = new Asking(request.Query, problems);
        var today = LondonTime.Today(clock);
        var asAt = asking.ReadAsAt(store.Today(clock));
        var (known, knownAs) = asking.ReadKnown(today, clock.GetUtcNow());
        var by = asking.ReadClock();
        if (!problems.Any && asAt is { } day) asking.Question = new Question(day, known, knownAs, by);
        return asking;
    }

    /// <summary>Reads, beside the day asked for, an earlier one that it is compared with: three months before, if none is given.</summary>
    public static (Asking Asking, DateParts From, Question? Earlier) ReadTwo(HttpRequest request, Store store, TimeProvider clock, Problems problems)
    {
        var asking = Read(request, store, clock, problems);
        var (from, parts) = asking.ReadDay("The ‘from’ date", FromField, (asking.Question?.AsAt ?? LondonTime.Today(clock)).AddMonths(-3));
        if (from >= asking.Question?.AsAt) problems.Add(FromField, "The ‘from’ date must be before the ‘to’ date");
        if (problems.Any || from is null) asking.Question = null;
        return (asking, parts, asking.Question is null ? null : asking.Question with { AsAt = from!.Value });
    }

    private DateOnly? ReadAsAt(DateOnly opensOn)
    {
        var (day, parts) = ReadDay("The ‘as at’ date", AsAtField, opensOn);
        AsAt = parts;
        return day;
    }

    private (DateOnly? Day, DateParts Parts) ReadDay(string what, string field, DateOnly otherwise)
    {
        if (PartsOf(field) is { } parts)
        {
            IsForm = true;
            return (parts.IsEmpty ? otherwise : ReadParts(what, field, parts), parts);
        }

        var text = Text(field);
        return text.Length == 0 ? (otherwise, DateParts.Of(otherwise)) : (ReadText(what, field, text), Split(text));
    }

    private (DateTimeOffset? At, string? As) ReadKnown(DateOnly today, DateTimeOffset now)
    {
        var text = Text(KnownField);
        DateTimeOffset? stamp = LondonTime.TryParseStamp(text, out var instant) ? instant : null;
        if (PartsOf(KnownField) is { } parts)
        {
            (Known, IsForm) = (parts, true);
            if (parts.IsEmpty) return default;
            var typed = ReadParts("The ‘known on’ date", KnownField, parts);
            return stamp is { } same && LondonTime.DayOf(same) == typed ? AtInstant(same, now) : AtEndOf(typed, today);
        }

        if (text.Length == 0) return default;
        if (stamp is { } exact)
        {
            Known = DateParts.Of(LondonTime.DayOf(exact));
            return AtInstant(exact, now);
        }

        Known = Split(text);
        return AtEndOf(ReadText("The ‘known on’ date", KnownField, text), today);
    }

    private (DateTimeOffset? At, string? As) AtInstant(DateTimeOffset instant, DateTimeOffset now)
    {
        if (instant.Year is < EarliestYear or > LatestYear) return Refuse($"The ‘known on’ date must be between {EarliestYear} and {LatestYear}");
        KnownStamp = LondonTime.Format(instant);
        return instant > now ? Refuse("The ‘known on’ date must be today or in the past") : (instant, KnownStamp);
    }

    private (DateTimeOffset? At, string? As) AtEndOf(DateOnly? day, DateOnly today) => day switch
    {
        null => default,
        { } future when future > today => Refuse("The ‘known on’ date must be today or in the past"),
        // The last instant of the day that a stamp can have.
        { } past => (LondonTime.EndOf(past).AddMicroseconds(-1), LondonTime.Format(past)),
    };

    private (DateTimeOffset? At, string? As) Refuse(string message)
    {
        problems.Add(KnownField, message);
        return default;
    }

    private Clock ReadClock()
    {
        Clock = Text(ClockField);
        if (Clock is "source") return Facts.Clock.Source;
        if (Clock is not ("" or "system")) problems.Add(ClockField, $"There is no clock “{Clock}”. Choose one of the two");
        return Facts.Clock.System;
    }

    private DateOnly? ReadParts(string what, string field, DateParts parts) => parts.TryRead(what, field, problems, out var day) ? InRange(what, field, day.Value) : null;

    private DateOnly? ReadText(string what, string field, string text)
    {
        if (LondonTime.TryParseDay(text, out var day)) return InRange(what, field, day);
        problems.Add(field, $"{what} must be a real date: “{text}” is not");
        return null;
    }

    private DateOnly? InRange(string what, string field, DateOnly day)
    {
        if (day.Year is >= EarliestYear and <= LatestYear) return day;
        problems.Add(field, $"{what} must be between {EarliestYear} and {LatestYear}");
        return null;
    }

    private DateParts? PartsOf(string field) => query.ContainsKey($"{field}.Day") || query.ContainsKey($"{field}.Month") || query.ContainsKey($"{field}.Year")
        ? new DateParts { Day = Text($"{field}.Day"), Month = Text($"{field}.Month"), Year = Text($"{field}.Year") }
        : null;

    /// <summary>A date as text in the parts of the form, also one that does not exist.</summary>
    private static DateParts Split(string text) => text.Split('-') is [var year, var month, var day] ? new() { Day = day, Month = month, Year = year } : new();

    // A plus sign that was not encoded arrives as a space.
    private string Text(string field) => query[field].ToString().Trim().Replace(' ', '+');
}
