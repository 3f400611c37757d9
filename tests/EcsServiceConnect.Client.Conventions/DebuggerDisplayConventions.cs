using System.Diagnostics;
using System.Reflection;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>A debugger shows more of an object than the name of its type.</summary>
public class DebuggerDisplayConventions
{
    private static readonly Assembly[] _assemblies = [ModelTypes.Assembly, typeof(SvgStyleSheet).Assembly, typeof(InMemoryEcs).Assembly];

    public static TheoryData<string> Packages => [.. _assemblies.Select(static assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicClasses_WithoutToString_HaveADebuggerDisplay(string package) =>
        Assert.Empty(_assemblies.Single(assembly => assembly.GetName().Name == package).GetExportedTypes()
            .Where(static type => type is { IsClass: true, IsAbstract: false, IsNested: false } && !IsMadeForTheRuntime(type))
            .Where(static type => type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType == typeof(object))
            .Where(static type => type.GetCustomAttribute<DebuggerDisplayAttribute>() is null)
            .Select(static type => type.FullName));

    /// <summary>Whether only the runtime and the serializer hold objects of the type.</summary>
    private static bool IsMadeForTheRuntime(Type type) =>
        typeof(Attribute).IsAssignableFrom(type)
        || typeof(Delegate).IsAssignableFrom(type)
        || typeof(System.Text.Json.Serialization.JsonConverter).IsAssignableFrom(type);
}
