using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>An endpoint as it is drawn: a badge at the edge of its service's node that faces the namespace.</summary>
internal sealed class EndpointBadgeLayout
{
    public const int Height = 18;

    private const int FontSize = 12;
    private const int Inset = 9;
    private const int RemarkSize = 11;

    /// <summary>The part of the node's width that a badge leaves free.</summary>
    private const int Margin = 24;

    public EndpointBadgeLayout(TopologyEndpoint endpoint)
    {
        Endpoint = endpoint;
        Label = TextMeasurer.Shorten(
            endpoint.ToString(),
            ServiceNodeLayout.Width - Margin - (2 * Inset),
            static text => TextMeasurer.MeasureMonospace(text, FontSize));
        Width = TextMeasurer.MeasureMonospace(Label, FontSize) + (2 * Inset);
        var protocol = endpoint.AppProtocol == default ? null : endpoint.AppProtocol.Value;
        var remark = string.Join(", ", new[] { protocol, endpoint.UsesTls ? "TLS" : null }.OfType<string>());
        Remark = TextMeasurer.MeasureSans(remark, RemarkSize) + Width + (2 * Margin) <= ServiceNodeLayout.Width ? remark : "";
        Tooltip = $"{endpoint}, of {endpoint.ClusterName}/{endpoint.ServiceName}"
            + (remark.Length > 0 ? $", {remark}" : "")
            + (endpoint.ContainerPort is { } port ? $", container port {port}" : "")
            + (endpoint.CreatedAt is { } createdAt ? $", since {DiagramFormatter.FormatTime(createdAt, endpoint.IsCreatedAtExact)}" : "");
    }

    public TopologyEndpoint Endpoint { get; }

    public string Label { get; }

    public int Width { get; }

    /// <summary>Protocol and encryption; empty where there is no room for them.</summary>
    public string Remark { get; }

    public string Tooltip { get; }
}
