namespace EcsServiceConnect.Client;

/// <summary>Why a wait ended without what it waited for.</summary>
public enum EcsWaiterOutcome
{
    /// <summary>A resource is missing, or in a state from which it will not get there.</summary>
    Failed,

    /// <summary>The longest wait was over first; the resources may still get there.</summary>
    TimedOut,
}
