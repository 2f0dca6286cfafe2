using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Ledger.Stores;

/// <summary>The name of a store: lower-case letters, digits and hyphens, beginning with a letter, at most 40 characters.</summary>
public static partial class StoreName
{
    public static bool IsValid(string name) => Allowed().IsMatch(name);

    /// <summary>The database that holds the store of that name.</summary>
    public static string Database(string name) => IsValid(name)
        ? $"armedpolicinggov_{name}"
        : throw new ArgumentException($"“{name}” cannot be the name of a store. Use lower-case letters, digits and hyphens, beginning with a letter.", nameof(name));

    [GeneratedRegex(@"\A[a-z][a-z0-9\-]{0,39}\z")]
    private static partial Regex Allowed();
}
