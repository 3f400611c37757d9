namespace EcsServiceConnect.Client.Testing;

/// <summary>What was set up for a number of future requests, tasks, calls or commands.</summary>
internal interface ICountedSetup
{
    /// <summary>How often it was applied.</summary>
    int AppliedCount { get; }

    /// <summary>How often it is still to be applied; stays <see cref="InMemoryEcs.Unlimited"/> if there is no limit.</summary>
    int RemainingCount { get; }

    /// <summary>Removes it, so that it is not applied again.</summary>
    void Remove();
}
