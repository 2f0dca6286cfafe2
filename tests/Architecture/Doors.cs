using Mono.Cecil;

namespace ArmedPolicingGov.Architecture.Tests;

/// <summary>
/// What a module shows: its door, and what the host takes in hand (the acts and results of its verbs) with whatever
/// their public signatures need, extensions of those, and exceptions. Everything else is internal.
/// </summary>
internal static class Doors
{
    public static IReadOnlyList<string> PublicWithoutNeed(ModuleDefinition module, string door, IEnumerable<TypeReference> takenByHost)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<TypeDefinition>(module.Types.Where(type => type.Name == door)
            .Concat(takenByHost.Select(taken => module.GetType(taken.FullName)).OfType<TypeDefinition>()));
        while (open.TryDequeue(out var type))
        {
            if (!needed.Add(type.FullName)) continue;
            foreach (var named in Signatures(type).SelectMany(Parts).Select(each => module.GetType(each.FullName)).OfType<TypeDefinition>()) open.Enqueue(named);
        }

        return [.. module.Types.Where(type => type.IsPublic && !needed.Contains(type.FullName))
            .Where(type => !Extends(type, needed) && type.BaseType?.FullName != typeof(Exception).FullName).Select(type => type.FullName)];
    }

    /// <summary>A static class of extension methods of types that are needed, and of no others.</summary>
    private static bool Extends(TypeDefinition type, IReadOnlySet<string> needed) =>
        type is { IsAbstract: true, IsSealed: true } && type.Methods.Where(method => method.IsPublic).ToList() is { Count: > 0 } methods
        && methods.TrueForAll(method => method.Parameters.Count > 0 && needed.Contains(method.Parameters[0].ParameterType.FullName));

    private static IEnumerable<TypeReference> Signatures(TypeDefinition type)
    {
        if (type.BaseType is { } inherits) yield return inherits;
        foreach (var implemented in type.Interfaces) yield return implemented.InterfaceType;
        foreach (var field in type.Fields.Where(field => field.IsPublic)) yield return field.FieldType;
        foreach (var method in type.Methods.Where(method => method.IsPublic || method.IsFamily))
        {
            yield return method.ReturnType;
            foreach (var parameter in method.Parameters) yield return parameter.ParameterType;
        }
    }

    /// <summary>A type and what it is made of: arguments of generics, elements of arrays and references.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        yield return type.GetElementType();
        if (type is GenericInstanceType generic)
        {
            foreach (var part in generic.GenericArguments.SelectMany(Parts)) yield return part;
        }
        else if (type is TypeSpecification inner)
        {
            foreach (var part in Parts(inner.ElementType)) yield return part;
        }
    }
}
