namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks a request; its operation has the record's name without the ending <c>Request</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsOperationAttribute : Attribute
{
    /// <summary>True if the service treats a repeated, identical request as the same one.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>True if the operation changes nothing.</summary>
    public bool IsReadOnly { get; init; }
}
