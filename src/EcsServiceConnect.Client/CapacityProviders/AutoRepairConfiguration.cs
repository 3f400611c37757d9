using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What ECS does about a managed instance that it finds unhealthy.</summary>
/// <remarks>
/// <para>
/// The health checks of an instance include those of its accelerators and of its daemons. They are made whatever is
/// chosen here.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoRepairConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record AutoRepairConfiguration
{
    /// <summary>Whether impaired instances are replaced (<c>ENABLED</c>) or only reported (<c>DISABLED</c>).</summary>
    /// <value>Absent: the API documents no default, so set it.</value>
    public AutoRepairActionsStatus ActionsStatus { get; init; }
}
