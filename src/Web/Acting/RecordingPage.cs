using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>
/// The pages by which new facts of a kind are recorded in place of the plain form, which corrects and withdraws them all the
/// same; the owning module says so.
/// </summary>
/// <param name="AddressOf">The address of the page, by what is known of the fact: the text of a column, blank where nothing is.</param>
public sealed record RecordingPage(Kind Kind, Func<Func<string, string>, string> AddressOf);
