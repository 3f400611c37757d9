using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <content>Reads and writes an event of any kind.</content>
public abstract partial record EcsEvent
{
    static EcsEvent IEcsModel<EcsEvent>.ReadJson(ref Utf8JsonReader reader) => FindDetailType(reader) switch
    {
        DetailTypes.TaskStateChange => TaskStateChangeEvent.ReadJson(ref reader),
        DetailTypes.ContainerInstanceStateChange => ContainerInstanceStateChangeEvent.ReadJson(ref reader),
        DetailTypes.ServiceAction => ServiceActionEvent.ReadJson(ref reader),
        DetailTypes.DeploymentStateChange => DeploymentStateChangeEvent.ReadJson(ref reader),
        DetailTypes.HookStateChange => HookStateChangeEvent.ReadJson(ref reader),
        DetailTypes.DaemonServiceAction => DaemonServiceActionEvent.ReadJson(ref reader),
        DetailTypes.DaemonDeploymentStateChange => DaemonDeploymentStateChangeEvent.ReadJson(ref reader),
        _ => UnknownEcsEvent.ReadJson(ref reader),
    };

    void IEcsModel<EcsEvent>.WriteJson(Utf8JsonWriter writer) => WriteEvent(writer);

    static MemberSemantics[] IEcsModel<EcsEvent>.CreateMembers() => [.. RecordSemantics.For<UnknownEcsEvent>().Members];

    /// <summary>Writes the event by the writer of its kind.</summary>
    private protected abstract void WriteEvent(Utf8JsonWriter writer);

    /// <summary>Finds the kind of the current event by a copy of the reader. One of a known kind must have a detail.</summary>
    private static string FindDetailType(Utf8JsonReader reader)
    {
        JsonModelReader.ExpectObject(ref reader);
        var start = reader;
        string? detailType = null;
        var hasDetail = false;
        while (JsonModelReader.MoveToNextMember(ref reader))
        {
            var name = JsonModelReader.GetMemberName(ref reader);
            if (name.SequenceEqual("detail-type"u8))
            {
                detailType = JsonModelReader.ReadString(ref reader);
            }
            else
            {
                var isDetail = name.SequenceEqual("detail"u8);
                hasDetail |= JsonModelReader.MoveToValue(ref reader) && isDetail;
                reader.Skip();
            }
        }

        return detailType is not null && (hasDetail || !DetailTypes.IsKnown(detailType))
            ? detailType
            : throw new UnexpectedJsonException(
                start.TokenStartIndex,
                "an event of EventBridge",
                $"an object without '{(detailType is null ? "detail-type" : "detail")}'");
    }

    /// <summary>The known kinds of events, as in the JSON.</summary>
    public static class DetailTypes
    {
        /// <summary>The kind of a <see cref="TaskStateChangeEvent"/>.</summary>
        public const string TaskStateChange = "ECS Task State Change";

        /// <summary>The kind of a <see cref="ContainerInstanceStateChangeEvent"/>.</summary>
        public const string ContainerInstanceStateChange = "ECS Container Instance State Change";

        /// <summary>The kind of a <see cref="ServiceActionEvent"/>.</summary>
        public const string ServiceAction = "ECS Service Action";

        /// <summary>The kind of a <see cref="DeploymentStateChangeEvent"/>.</summary>
        public const string DeploymentStateChange = "ECS Deployment State Change";

        /// <summary>The kind of a <see cref="HookStateChangeEvent"/>.</summary>
        public const string HookStateChange = "ECS Hook State Change";

        /// <summary>The kind of a <see cref="DaemonServiceActionEvent"/>.</summary>
        public const string DaemonServiceAction = "ECS Daemon Service Action";

        /// <summary>The kind of a <see cref="DaemonDeploymentStateChangeEvent"/>.</summary>
        public const string DaemonDeploymentStateChange = "ECS Daemon Deployment State Change";

        internal static bool IsKnown(string detailType) => detailType is TaskStateChange or ContainerInstanceStateChange or ServiceAction
            or DeploymentStateChange or HookStateChange or DaemonServiceAction or DaemonDeploymentStateChange;
    }
}
