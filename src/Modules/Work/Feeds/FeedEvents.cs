using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Work.Lines;

namespace ArmedPolicingGov.Work.Feeds;

/// <summary>What a feed holds: numbers and references, and no name, since it leaves the product.</summary>
internal static class FeedEvents
{
    private const int CoverDays = 28;

    public static IEnumerable<CalendarEvent> Of(string holds, WorkOf work) => holds switch
    {
        Feed.Due => work.Lines.Where(line => line.On is not null).Select(Due),
        Feed.Cover => Scopes(work, "region/").SelectMany(region => Cover(work, region)),
        _ => Meetings(work),
    };

    private static CalendarEvent Due(Line line)
    {
        var about = string.Join(", ", line.Words.Names.Select(each => each.Words));
        return CalendarEvent.On($"{line.Of.Rule}|{line.Of.Scope}|{line.Of.Subject}|{line.Of.Reason}|{line.Of.Detail}", line.On!.Value,
            $"{(line.IsNow ? "Overdue: " : "")}{line.Words.Name}: {about}", $"Recommendation {line.Words.Recommendation}. {line.Deed}.", line.Href);
    }

    private static IEnumerable<CalendarEvent> Cover(WorkOf work, string region)
    {
        var (book, window) = (work.Judged.Book, new Stretch(LondonTime.StartOf(work.Today), LondonTime.EndOf(work.Today.AddDays(CoverDays))));
        foreach (var role in Codes.SpecialistRole.Codes)
        {
            var words = $"{Codes.SpecialistRole.Words(role)}, {book.Reference.RegionName(region)}";
            foreach (var (shift, stretch) in book.CoverIn(region, role, window, work.Today))
                yield return CalendarEvent.In($"cover|{shift.Id}|{LondonTime.Format(stretch.From)}", stretch, $"{words}: {shift.Officer}", $"Shift {shift.Id}.");
            foreach (var gap in book.GapsInCover(region, role, window, work.Today))
                yield return CalendarEvent.In($"gap|{region}|{role}|{LondonTime.Format(gap.From)}", gap, $"Nobody: {words}", "Recommendation 2. The rota has nobody who is in date.");
        }
    }

    private static IEnumerable<CalendarEvent> Meetings(WorkOf work)
    {
        var book = work.Judged.Book;
        foreach (var meeting in book.Meetings.Where(each => !each.Cancelled))
            yield return CalendarEvent.On($"meeting|{meeting.Meeting}", meeting.HeldOn, $"NAPP meeting {meeting.Meeting}", "Recommendation 8. The region’s lead or another chief officer attends.");
        foreach (var exercise in Scopes(work, "region/").SelectMany(region => book.Exercises[region]))
            yield return CalendarEvent.On($"exercise|{exercise.Id}", exercise.HeldOn, $"Exercise {exercise.Id}", "Recommendation 7. What was learned is shared with the portfolio within 92 days.");
    }

    /// <summary>The regions whose records the person reads.</summary>
    private static IEnumerable<string> Scopes(WorkOf work, string prefix) => work.Person.Reads.Where(scope => scope.StartsWith(prefix, StringComparison.Ordinal)).Select(scope => scope[prefix.Length..]);
}
