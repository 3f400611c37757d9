namespace EcsServiceConnect.Client;

/// <summary>What a <see cref="ServicePlan"/> does to its service.</summary>
public enum ServicePlanAction
{
    /// <summary>The service is as it should be. To apply the plan makes no call.</summary>
    None,

    /// <summary>The service does not exist, and is created.</summary>
    Create,

    /// <summary>The service exists, and is changed.</summary>
    Update,
}
