namespace EcsServiceConnect.Client;

/// <summary>Why a waiter ended without reaching the expected state.</summary>
public enum EcsWaiterOutcome
{
    /// <summary>A resource is missing, or in a state from which it cannot reach the expected one.</summary>
    Failed,

    /// <summary>
    /// The timeout elapsed first; the resources may still reach the expected state. One that could not be described has the reason that the
    /// service gave as its <see cref="EcsWaiterResource.State"/>.
    /// </summary>
    TimedOut,
}
