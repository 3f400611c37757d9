namespace EcsServiceConnect.Client;

/// <summary>What it takes to change a member of a service, and what the change does.</summary>
public enum ServiceChangeEffect
{
    /// <summary>UpdateService changes it, and no task is replaced.</summary>
    InPlace,

    /// <summary>
    /// UpdateService changes it, but only tasks that start later are affected. A new deployment
    /// (<see cref="ServicePlanOptions.ForceNewDeployment"/>) replaces those that run.
    /// </summary>
    NewTasks,

    /// <summary>UpdateService changes it, and so starts a deployment that replaces the tasks.</summary>
    NewDeployment,

    /// <summary>
    /// UpdateService changes it only together with <c>forceNewDeployment</c>, which a plan then sets: the tasks are replaced.
    /// </summary>
    ForcedDeployment,

    /// <summary>Another operation changes it: the tags of a service, by TagResource and UntagResource.</summary>
    OtherOperation,

    /// <summary>No operation changes it. <see cref="ServiceDifference.Remediation"/> states what to do instead.</summary>
    NotPossible,
}
