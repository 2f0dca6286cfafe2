using System.Globalization;
using System.Text;
using Shouldly;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>Reads iCalendar as RFC 5545 says (3.1 content lines, 3.3.11 text, 3.6 components), and refuses what it forbids.</summary>
internal sealed class CalendarFile
{
    private readonly List<(string Name, string Parameters, string Value)> lines = [];

    private CalendarFile(string text)
    {
        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\r');
        foreach (var line in text.Split("\r\n")) Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75, line);
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            colon.ShouldBePositive(line);
            var name = line[..colon].Split(';', 2);
            lines.Add((name[0], name.Length > 1 ? name[1] : "", line[(colon + 1)..]));
        }
    }

    /// <summary>Its events: each property once.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, (string Parameters, string Value)>> Events { get; private set; } = [];

    public static CalendarFile Read(string text)
    {
        var file = new CalendarFile(text);
        file.lines[0].ShouldBe(("BEGIN", "", "VCALENDAR"));
        file.lines[^1].ShouldBe(("END", "", "VCALENDAR"));
        file.lines.ShouldContain(("VERSION", "", "2.0"));
        file.lines.Count(line => line.Name == "PRODID").ShouldBe(1);
        var zone = file.Part("VTIMEZONE").ShouldHaveSingleItem();
        zone.ShouldContain(("TZID", "", "Europe/London"));
        zone.Count(line => line.Name == "RRULE").ShouldBe(2);
        file.Events = [.. file.Part("VEVENT").Select(part => (IReadOnlyDictionary<string, (string, string)>)part.ToDictionary(line => line.Name, line => (line.Parameters, line.Value), StringComparer.Ordinal))];
        foreach (var each in file.Events)
        {
            foreach (var needed in (string[])["UID", "DTSTAMP", "DTSTART", "SUMMARY"]) each.Keys.ShouldContain(needed);
            each["DTSTAMP"].Value.ShouldEndWith("Z");
        }

        file.Events.Select(each => each["UID"].Value).ShouldBeUnique();
        return file;
    }

    /// <summary>The text of a value, without its escapes.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder();
        for (var place = 0; place < value.Length; place++)
        {
            if (value[place] != '\\') value[place].ShouldNotBeOneOf(',', ';');
            text.Append(value[place] != '\\' ? value[place] : value[++place] switch { 'n' or 'N' => '\n', '\\' or ',' or ';' => value[place], _ => throw new FormatException(value) });
        }

        return text.ToString();
    }

    /// <summary>The instant that a time names: of an hour that comes twice, the first, as 3.3.5 says.</summary>
    public static DateTimeOffset Instant((string Parameters, string Value) time)
    {
        if (time.Value.EndsWith('Z')) return DateTimeOffset.ParseExact(time.Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        time.Parameters.ShouldBe("TZID=Europe/London");
        var local = DateTime.ParseExact(time.Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        zone.IsInvalidTime(local).ShouldBeFalse(time.Value);
        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? TimeSpan.FromHours(1) : zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private List<List<(string Name, string Parameters, string Value)>> Part(string name)
    {
        var parts = new List<List<(string Name, string Parameters, string Value)>>();
        var isIn = false;
        foreach (var line in lines)
        {
            if (line == ("BEGIN", "", name))
            {
                isIn = true;
                parts.Add([]);
            }
            else if (line == ("END", "", name)) isIn = false;
            else if (isIn) parts[^1].Add(line);
        }

        return parts;
    }
}
