using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DeleteService asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html</remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteServiceRequest : EcsRequest<DeleteServiceResponse>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string Service { get; init; }

    /// <summary>TODO </summary>
    public bool? Force { get; init; }
}

/// <summary>TODO the answer to <see cref="DeleteServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteServiceResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Service? Service { get; init; }
}
