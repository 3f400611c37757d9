using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Conventions.Features;

/// <summary>Finds members of requests, among them those that the in-memory ECS never reads: it can only return them.</summary>
internal static class RequestMembers
{
    /// <summary>Gets the members of all requests, down to the leaves, that nothing in the in-memory ECS reads.</summary>
    public static IReadOnlySet<string> FindUnread()
    {
        var read = FindRead();
        return FindAll(ModelTypes.WithAttribute<Serialization.EcsOperationAttribute>())
            .Where(member => !read.Contains(member) && !member.EndsWith(".NextToken", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Gets the members that a sample uses; with <paramref name="isWhole"/>, all that stand inside them, too.</summary>
    public static IEnumerable<string> Find(Type type, JsonNode? sample, bool isWhole)
    {
        switch (sample)
        {
            case JsonArray items:
                return items.SelectMany(item => Find(type, item, isWhole));
            case JsonObject members:
                return ModelTypes.WireMembers(type)
                    .Where(property => members.ContainsKey(ModelTypes.WireName(property)))
                    .SelectMany(property => Find(property, members[ModelTypes.WireName(property)], isWhole));
            default:
                return [];
        }
    }

    private static IEnumerable<string> Find(PropertyInfo property, JsonNode? sample, bool isWhole)
    {
        var type = GetItemType(property.PropertyType);
        return isWhole && IsModel(type)
            ? FindAll([type]).Prepend(Format(property))
            : Find(type, sample, isWhole).Prepend(Format(property));
    }

    private static HashSet<string> FindAll(IEnumerable<Type> types)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<Type>(types);
        var visited = new HashSet<Type>();
        while (pending.TryDequeue(out var type))
        {
            if (!visited.Add(type))
            {
                continue;
            }

            foreach (var property in ModelTypes.WireMembers(type))
            {
                members.Add(Format(property));
                if (GetItemType(property.PropertyType) is var item && IsModel(item))
                {
                    pending.Enqueue(item);
                }
            }
        }

        return members;
    }

    /// <summary>The getters that an assembly calls stand among the references in its metadata.</summary>
    private static HashSet<string> FindRead()
    {
        using var file = new PEReader(File.OpenRead(typeof(InMemoryEcs).Assembly.Location));
        var metadata = file.GetMetadataReader();
        return metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(reference => reference.Parent.Kind == HandleKind.TypeReference
                && metadata.GetString(reference.Name).StartsWith("get_", StringComparison.Ordinal))
            .Select(reference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)reference.Parent).Name)
                + "." + metadata.GetString(reference.Name)["get_".Length..])
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Format(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    private static bool IsModel(Type type) => type.IsClass && type.Namespace == typeof(Models.Cluster).Namespace;

    private static Type GetItemType(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? GetItemType(type.GetGenericArguments()[^1]) : type);
}
