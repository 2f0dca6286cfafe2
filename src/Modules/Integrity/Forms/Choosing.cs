using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Integrity.Forms;

/// <summary>How much of a record must go, as somebody chose it.</summary>
/// <param name="Much">One of the three codes.</param>
/// <param name="Versions">The places of the versions that are ticked.</param>
internal sealed record Choosing(string Much, IReadOnlyList<long> Versions)
{
    public const string MuchField = "much";
    public const string VersionsField = "version";
    public const string All = "all";
    public const string AllWithReference = "all-with-reference";
    public const string Some = "some";

    public IEnumerable<KeyValuePair<string, string>> Fields =>
        [new(MuchField, Much), .. Versions.Select(place => KeyValuePair.Create(VersionsField, place.ToString(CultureInfo.InvariantCulture)))];

    public bool NamesSomebody => Much == AllWithReference;

    /// <summary>The places to erase, as the ledger takes them: none for all.</summary>
    public IReadOnlyList<long> Places => Much == Some ? Versions : [];

    /// <summary>What to begin with: where the reference has an officer in it, it must go too.</summary>
    public static Choosing Usual(Kind kind) => new(kind.KeyColumns.Any(column => column.IsPersonal) ? AllWithReference : "", []);

    public static Choosing Posted(IFormCollection form) => new(form[MuchField].ToString(),
        [.. form[VersionsField].Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1).Where(place => place >= 0).Distinct()]);

    /// <summary>Adds what is wrong.</summary>
    /// <param name="there">The places of the versions that can be erased.</param>
    public void Check(IReadOnlyCollection<long> there, Problems problems)
    {
        if (Much is not (All or AllWithReference or Some)) problems.Add(MuchField, "Choose how much of the record must go");
        else if (Much == Some && Versions.Count == 0) problems.Add(VersionsField, "Choose at least one version");
        else if (Much == Some && Versions.Except(there).Any()) problems.Add(VersionsField, "One of these versions was erased in the meantime. Choose again from those that are there");
    }
}
