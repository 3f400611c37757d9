using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The default Service Connect namespace of a cluster. A service that turns Service Connect on and names no
/// namespace joins this one.
/// </summary>
/// <remarks>
/// <para>
/// The default counts when a service is created. Services that exist keep the namespace they have, so changing or
/// removing the default moves none of them. A service overrides it with
/// <see cref="ServiceConnectConfiguration.Namespace"/>.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaultsRequest.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ClusterServiceConnectDefaultsRequest
{
    /// <summary>
    /// Required. The Cloud Map namespace, by name or by full ARN, in the same account and region: up to 1024
    /// characters, case-sensitive, without <c>&gt;</c>, <c>&lt;</c>, double quotes and slashes in a name. An existing
    /// namespace of any type is used as it is. A name that does not exist yet makes ECS create a namespace of type
    /// HTTP (found by API calls only); an ARN that does not exist fails with
    /// <see cref="NamespaceNotFoundException"/>. In an update, the empty text removes the default from the cluster;
    /// the namespace itself stays in Cloud Map and has to be deleted there.
    /// </summary>
    [LengthRange(0, 1024)]
    public required string Namespace { get; init; }
}
