using System.Reflection;

namespace ArmedPolicingGov.Access.SigningIn;

/// <summary>The personas of the default set-up, from <c>personas.csv</c>.</summary>
internal sealed class Personas
{
    private Personas(IReadOnlyList<Persona> all) => All = all;

    public IReadOnlyList<Persona> All { get; }

    public Persona? Find(string? id) => All.FirstOrDefault(each => each.Id == id);

    public static Personas Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("personas.csv")!);
        return new Personas([.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',')).Select(each => new Persona(each[0], each[1], each[2], each[3]))]);
    }
}
