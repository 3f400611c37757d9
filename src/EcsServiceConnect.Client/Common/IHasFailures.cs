using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A response of several parts, each of which can fail by itself while the call as a whole succeeds. See
/// <see cref="FailureExtensions"/>.
/// </summary>
public interface IHasFailures
{
    /// <summary>What could not be done or was not found, each with its reason.</summary>
    /// <value>Empty if nothing failed.</value>
    IReadOnlyList<Failure> Failures { get; }
}
