using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ArmedPolicingGov.Web;

/// <summary>What the person has to put right, in the order of the page. Fields show their own by their id.</summary>
public sealed class Problems : IReadOnlyCollection<Problem>
{
    readonly List<Problem> problems = [];

    public bool Any => problems.Count > 0;

    public int Count => problems.Count;

    /// <summary>Adds one problem.</summary>
    /// <param name="fieldId">Id of the field to go to; null for a problem of the page as a whole.</param>
    public void Add(string? fieldId, string message) => problems.Add(new(fieldId, message));

    /// <summary>Takes over what model binding and validation found; a field's name is its id.</summary>
    public void Add(ModelStateDictionary modelState)
    {
        foreach (var (key, entry) in modelState)
        {
            foreach (var error in entry.Errors)
            {
                Add(key.Length == 0 ? null : key, error.ErrorMessage);
            }
        }
    }

    /// <summary>The first message for a field, or null.</summary>
    public string? For(string fieldId) =>
        problems.Find(problem => string.Equals(problem.FieldId, fieldId, StringComparison.Ordinal))?.Message;

    internal void Clear() => problems.Clear();

    public IEnumerator<Problem> GetEnumerator() => problems.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed record Problem(string? FieldId, string Message);
