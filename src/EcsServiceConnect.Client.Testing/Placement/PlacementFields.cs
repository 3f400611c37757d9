namespace EcsServiceConnect.Client.Testing;

/// <summary>What a placement strategy can go by.</summary>
internal static class PlacementFields
{
    public const string Cpu = "cpu";
    public const string Memory = "memory";
    public const string InstanceId = "instanceId";
    public const string Host = "host";
    public const string AttributePrefix = "attribute:";

    public static bool IsSpread(string field) => IsInstance(field)
        || (field.StartsWith(AttributePrefix, StringComparison.Ordinal) && field.Length > AttributePrefix.Length);

    /// <summary>What an instance counts under when tasks are spread; those without the attribute count together.</summary>
    public static string GetValue(InstanceState instance, string field) => IsInstance(field)
        ? instance.Id
        : instance.Attributes.GetValueOrDefault(field[AttributePrefix.Length..]) ?? "";

    private static bool IsInstance(string field) =>
        field.Equals(InstanceId, StringComparison.OrdinalIgnoreCase) || field.Equals(Host, StringComparison.OrdinalIgnoreCase);
}
