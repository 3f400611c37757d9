using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>What an event reports of a lifecycle hook of a deployment.</summary>
/// <param name="Value">The value in the event, known or not.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_hook_state_change_events.html</remarks>
[EcsEnum]
public readonly partial record struct HookEventName(string Value)
{
    /// <summary>The hook has begun: its Lambda function is called.</summary>
    public static HookEventName HookInProgress => new(Names.HookInProgress);

    /// <summary>A pause has begun: the deployment waits for <c>ContinueServiceDeployment</c>.</summary>
    public static HookEventName HookAwaitingAction => new(Names.HookAwaitingAction);

    /// <summary>The hook has succeeded; of a pause, someone let the deployment continue.</summary>
    public static HookEventName HookSucceeded => new(Names.HookSucceeded);

    /// <summary>The hook has failed; of a pause, someone rolled the deployment back.</summary>
    public static HookEventName HookFailed => new(Names.HookFailed);

    /// <summary>The hook was not done in time.</summary>
    public static HookEventName HookTimedOut => new(Names.HookTimedOut);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="HookEventName.HookInProgress"/>
        public const string HookInProgress = "HOOK_IN_PROGRESS";

        /// <inheritdoc cref="HookEventName.HookAwaitingAction"/>
        public const string HookAwaitingAction = "HOOK_AWAITING_ACTION";

        /// <inheritdoc cref="HookEventName.HookSucceeded"/>
        public const string HookSucceeded = "HOOK_SUCCEEDED";

        /// <inheritdoc cref="HookEventName.HookFailed"/>
        public const string HookFailed = "HOOK_FAILED";

        /// <inheritdoc cref="HookEventName.HookTimedOut"/>
        public const string HookTimedOut = "HOOK_TIMED_OUT";
    }
}
