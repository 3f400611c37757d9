using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html</remarks>
[EcsShape]
public sealed partial record Attachment
{
    /// <summary>TODO </summary>
    public string? Id { get; init; }

    /// <summary>TODO </summary>
    public string? Type { get; init; }

    /// <summary>TODO </summary>
    public string? Status { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<EcsKeyValuePair> Details { get; init; } = [];
}
