using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Writing;

/// <summary>The stored file that a document names.</summary>
internal sealed record DocumentBody(string File, string Sha256);

/// <summary>
/// The files of all documents: a few hundred small ones, which many documents share, so that a nation's ten years fit
/// on a disk.
/// </summary>
internal sealed class DocumentBodies
{
    /// <summary>How many files there are for each type of document; with thirteen types, fewer than a thousand.</summary>
    private const int EachType = 70;

    private readonly Dictionary<string, List<DocumentBody>> bodies = new(StringComparer.Ordinal);

    private DocumentBodies()
    {
    }

    public int Count => bodies.Values.Sum(list => list.Count);

    public static DocumentBodies Write(string folder, long seed)
    {
        var all = new DocumentBodies();
        foreach (var type in Codes.DocumentType.Codes)
        {
            Directory.CreateDirectory(Path.Combine(folder, type));
            all.bodies[type] = [.. Enumerable.Range(1, EachType).Select(number => Body(folder, type, number, seed))];
        }

        return all;
    }

    public DocumentBody Any(string type, Chance chance) => chance.OneOf(bodies[type]);

    private static DocumentBody Body(string folder, string type, int number, long seed)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{type}/{number:000}.txt");
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            INVENTED RECORD
            {Codes.DocumentType.Words(type)}, form {number} of world {seed}

            This file stands for a document of a simulated operation. Nothing here happened.

            """));
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return new DocumentBody(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
