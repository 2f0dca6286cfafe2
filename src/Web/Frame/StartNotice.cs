using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>Has something to tell some people at the top of the page on which everybody starts. Any module may register one.</summary>
public interface IStartNotice
{
    /// <summary>What this person should know; mostly nothing.</summary>
    Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel);
}

/// <summary>A notice at the top of the first page.</summary>
/// <param name="Heading">What it is about, in a few words; leads to <paramref name="Href"/>.</param>
/// <param name="Text">One sentence or two.</param>
/// <param name="IsProblem">Somebody has to do something; else one line tells that all is well.</param>
public sealed record StartNotice(string Heading, string Text, string Href, bool IsProblem);
