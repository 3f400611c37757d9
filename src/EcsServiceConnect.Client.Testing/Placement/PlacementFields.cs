namespace EcsServiceConnect.Client.Testing;

/// <summary>The fields of placement strategies.</summary>
internal static class PlacementFields
{
    public const string Cpu = "cpu";
    public const string Memory = "memory";
    public const string InstanceId = "instanceId";
    public const string Host = "host";
    public const string AttributePrefix = "attribute:";

    public static bool IsSpread(string field) => IsInstance(field)
        || (field.StartsWith(AttributePrefix, StringComparison.Ordinal) && field.Length > AttributePrefix.Length);

    /// <summary>Gets the value that tasks are spread over; instances without the attribute share one.</summary>
    public static string GetValue(InstanceState instance, string field) => IsInstance(field)
        ? instance.Id
        : instance.Attributes.GetValueOrDefault(field[AttributePrefix.Length..]) ?? "";

    private static bool IsInstance(string field) =>
        field.Equals(InstanceId, StringComparison.OrdinalIgnoreCase) || field.Equals(Host, StringComparison.OrdinalIgnoreCase);
}
