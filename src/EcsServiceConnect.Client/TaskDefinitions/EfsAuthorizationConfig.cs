using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html</remarks>
[EcsShape]
public sealed partial record EfsAuthorizationConfig
{
    /// <summary>TODO </summary>
    public string? AccessPointId { get; init; }

    /// <summary>TODO </summary>
    public EfsAuthorizationConfigIam Iam { get; init; }
}
