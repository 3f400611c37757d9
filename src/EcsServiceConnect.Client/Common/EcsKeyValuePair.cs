using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A name with a value: an environment variable, a detail of an attachment, a setting of a proxy. The API calls it
/// KeyValuePair.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html</remarks>
[EcsShape]
public sealed partial record EcsKeyValuePair
{
    /// <summary>
    /// The name; for an environment variable its name in the container, where names are case-sensitive on Linux.
    /// </summary>
    [ItemKey]
    public string? Name { get; init; }

    /// <summary>
    /// The value. An empty text is a value too; an environment variable without one is dropped by ECS. It is redacted in <c>ToString()</c> and in logs, since environment
    /// values often hold what others should not read; secrets belong in <see cref="Secret"/> all the same.
    /// </summary>
    [Sensitive]
    public string? Value { get; init; }
}
