using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Feeds;

/// <summary>Something in a calendar: a day, or a stretch of time.</summary>
/// <param name="Key">What tells it from all others, and stays when its time changes.</param>
/// <param name="Path">Where it is dealt with, or null.</param>
internal sealed record CalendarEvent(string Key, DateOnly? Day, Stretch? Time, string Summary, string Description, string? Path)
{
    public static CalendarEvent On(string key, DateOnly day, string summary, string description, string? path = null) => new(key, day, null, summary, description, path);

    public static CalendarEvent In(string key, Stretch time, string summary, string description, string? path = null) => new(key, null, time, summary, description, path);

    /// <summary>The same for ever, in every feed of a store, and tells nothing.</summary>
    public string Uid(string origin) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{origin}\n{Key}")))[..32]}@armed-policing-evidence";
}
