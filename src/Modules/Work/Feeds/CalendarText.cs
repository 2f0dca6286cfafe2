using System.Globalization;
using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Feeds;

/// <summary>Writes iCalendar as RFC 5545 has it: lines end in CRLF and fold at 75 octets, texts are escaped.</summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;

    // The rules of the United Kingdom since 1996, as the tz database has them.
    private static readonly string[] London =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "DTSTART:19810329T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    private readonly StringBuilder text = new();

    /// <summary>A calendar of some events.</summary>
    /// <param name="stamp">When the last record that it rests on was received.</param>
    /// <param name="origin">The store's own name, from which ids follow.</param>
    /// <param name="site">The address of the site, without a slash at its end.</param>
    public static string Of(string name, IEnumerable<CalendarEvent> events, DateTimeOffset stamp, string origin, string site)
    {
        var calendar = new CalendarText();
        calendar.Lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Armed policing evidence//Calendar feed//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped(name)}", "X-WR-TIMEZONE:Europe/London", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.Lines(London);
        foreach (var each in events) calendar.Event(each, stamp, origin, site);
        calendar.Lines("END:VCALENDAR");
        return calendar.text.ToString();
    }

    private void Event(CalendarEvent each, DateTimeOffset stamp, string origin, string site)
    {
        Lines("BEGIN:VEVENT", $"UID:{each.Uid(origin)}", $"DTSTAMP:{Utc(stamp)}");
        if (each.Day is { } day) Lines($"DTSTART;VALUE=DATE:{Day(day)}", $"DTEND;VALUE=DATE:{Day(day.AddDays(1))}", "TRANSP:TRANSPARENT");
        else Lines($"DTSTART{InLondon(each.Time!.From)}", $"DTEND{InLondon(each.Time.To)}");
        Lines($"SUMMARY:{Escaped(each.Summary)}", $"DESCRIPTION:{Escaped(each.Description)}");
        if (each.Path is { } path) Lines($"URL:{site}{path}");
        Lines("END:VEVENT");
    }

    private void Lines(params string[] lines)
    {
        foreach (var line in lines) Fold(line);
    }

    /// <summary>Folds between characters, never within one.</summary>
    private void Fold(string line)
    {
        var room = LongestLine;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = LongestLine - 1;
            }

            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static string Escaped(string said) => said.ReplaceLineEndings("\n")
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    /// <summary>The time in London; of the hour that October has twice, a calendar takes the first, so the second is given in UTC.</summary>
    private static string InLondon(DateTimeOffset instant)
    {
        var there = LondonTime.Local(instant).DateTime;
        return LondonTime.FromWallClock(there) == instant.ToUniversalTime()
            ? $";TZID=Europe/London:{there.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}" : $":{Utc(instant)}";
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
