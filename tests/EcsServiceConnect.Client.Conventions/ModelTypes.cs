using System.Reflection;
using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>Finds the types and members for those of the API.</summary>
internal static class ModelTypes
{
    public static Assembly Assembly { get; } = typeof(IEcsClient).Assembly;

    /// <summary>The namespace of what the API defines. Other JSON, such as that of events, is elsewhere.</summary>
    public static string Namespace { get; } = typeof(Cluster).Namespace!;

    public static Type? Find(string apiName) => Assembly.GetType($"{Namespace}.{ApiNames.FormatTypeName(apiName)}");

    public static Type Get(string apiName) => Find(apiName) ?? throw new InvalidOperationException($"No type stands for {apiName}.");

    public static IEnumerable<Type> WithAttribute<TAttribute>()
        where TAttribute : Attribute =>
        Assembly.GetTypes().Where(t => t.GetCustomAttribute<TAttribute>(inherit: false) is not null);

    /// <summary>Gets the members on the wire, including those of base records.</summary>
    public static IEnumerable<PropertyInfo> WireMembers(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && !IsOffTheWire(p));

    public static string WireName(PropertyInfo property) =>
        property.GetCustomAttribute<WireNameAttribute>()?.Name ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    /// <summary>The extension methods of <see cref="IEcsClient"/>.</summary>
    public static IReadOnlyList<MethodInfo> ClientMethods { get; } =
    [
        .. Assembly.GetExportedTypes()
            .Where(static type => !type.IsNested)
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(static method => method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(IEcsClient)),
    ];

    /// <summary>Gets the C# type for a type of the API, including nullable value types.</summary>
    public static Type ClrType(string apiType) => apiType switch
    {
        "boolean" => typeof(bool?),
        "integer" => typeof(int?),
        "long" => typeof(long?),
        "double" => typeof(double?),
        "timestamp" => typeof(DateTimeOffset?),
        "document" => typeof(JsonElement?),
        _ => ItemType(apiType),
    };

    public static bool IsOpenEnum(Type type) => type.GetCustomAttribute<EcsEnumAttribute>() is not null;

    private static Type ItemType(string apiType)
    {
        if (apiType.StartsWith("list<", StringComparison.Ordinal))
        {
            return typeof(IReadOnlyList<>).MakeGenericType(ItemType(apiType[5..^1]));
        }

        return apiType switch
        {
            "string" => typeof(string),
            "integer" => typeof(int),
            "map<string,string>" => typeof(IReadOnlyDictionary<string, string>),
            _ => Get(apiType),
        };
    }

    private static bool IsOffTheWire(PropertyInfo property) =>
        Attribute.IsDefined(property, typeof(NotOnWireAttribute), inherit: true);

    public static TheoryData<string> Names<T>(IEnumerable<KeyValuePair<string, T>> facts) => [.. facts.Select(f => f.Key)];
}
