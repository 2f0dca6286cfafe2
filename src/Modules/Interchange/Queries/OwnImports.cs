using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Unfinished;

namespace ArmedPolicingGov.Interchange.Queries;

/// <summary>The unfinished imports of the person who reads: nobody sees those of others, since nothing in them was authorised yet.</summary>
internal sealed class OwnImports(UnfinishedImports imports, Person person)
{
    public UnfinishedImport? Find(Guid id) => imports.Find(id) is { } import && import.By.Id == person.Id ? import : null;

    public IReadOnlyList<UnfinishedImport> All() => [.. imports.All().Where(each => each.By.Id == person.Id && each.Stage != Stage.Recorded)];
}
