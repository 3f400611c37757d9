using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether a task of a service is protected from being ended by scale-in and deployments. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProtectedTask.html</remarks>
[EcsShape]
public sealed partial record ProtectedTask
{
    /// <summary>The full ARN of the task, also where it was requested by id.</summary>
    public string? TaskArn { get; init; }

    /// <summary>
    /// Whether the task is protected. False until protection is set, after it was lifted, and after
    /// <see cref="ExpirationDate"/>.
    /// </summary>
    public bool? ProtectionEnabled { get; init; }

    /// <summary>When the protection ends by itself.</summary>
    /// <value>Null for a task that is not protected.</value>
    public DateTimeOffset? ExpirationDate { get; init; }
}
