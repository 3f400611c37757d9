namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks a request; the name of its operation is that of the record without the ending <c>Request</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsOperationAttribute : Attribute
{
    /// <summary>Whether the service treats a repeated, identical request as the same request.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Whether the operation changes nothing.</summary>
    public bool IsReadOnly { get; init; }
}
