using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Registers a service's tasks in a Cloud Map service, so that others find them by DNS or API. A service has at most
/// one.
/// </summary>
/// <remarks>
/// <para>
/// For DNS records of type <c>SRV</c>, set either <see cref="Port"/>, or <see cref="ContainerName"/> and
/// <see cref="ContainerPort"/> together, never both. The network modes <c>bridge</c> and <c>host</c> always need
/// container name and port; records of type <c>A</c> with <c>awsvpc</c> need neither. Adding, changing or removing
/// the registry starts a deployment. Service Connect needs no registry.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceRegistry
{
    /// <summary>
    /// The ARN of the Cloud Map service, of the form
    /// <c>arn:aws:servicediscovery:us-east-1:123456789012:service/srv-abcdefgh</c>.
    /// </summary>
    [ItemKey]
    public string? RegistryArn { get; init; }

    /// <summary>
    /// The port to publish in <c>SRV</c> records, with the network mode <c>awsvpc</c>. Excludes
    /// <see cref="ContainerName"/> and <see cref="ContainerPort"/>.
    /// </summary>
    [ValueRange(0, 65535)]
    public int? Port { get; init; }

    /// <summary>
    /// The container whose port is published, by its name in the task definition. Excludes <see cref="Port"/>.
    /// </summary>
    public string? ContainerName { get; init; }

    /// <summary>
    /// The port of that container to publish, as the task definition has it. Excludes <see cref="Port"/>.
    /// </summary>
    [ValueRange(0, 65535)]
    public int? ContainerPort { get; init; }
}
