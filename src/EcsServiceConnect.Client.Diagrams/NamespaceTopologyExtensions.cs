using EcsServiceConnect.Client.Diagrams.Svg;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams;

/// <summary>Renders the topology of a namespace as text and as a picture.</summary>
public static class NamespaceTopologyExtensions
{
    /// <param name="topology">The topology, as <c>GetTopologyAsync</c> returned it.</param>
    extension(NamespaceTopology topology)
    {
        /// <summary>
        /// Renders an ASCII table for terminals and logs: a row for each endpoint and for each service that is only a
        /// client, followed by a warning for each record of stale tasks and by what could not be read.
        /// </summary>
        /// <param name="maxWidth">
        /// The largest width of a line in characters, at least 1, such as that of the terminal. The widest columns give way, down to eight
        /// characters. By default, no line is broken.
        /// </param>
        /// <returns>Lines that end in a line feed. Names are never shortened: what is too long continues on the next line.</returns>
        /// <remarks>
        /// Times are in UTC, without the date where it is that of <see cref="NamespaceTopology.CapturedAt"/>. The state of a service is
        /// shown unless it is active and its deployment completed. A warning names at most ten endpoints of a kind and counts the others.
        /// </remarks>
        /// <exception cref="ArgumentNullException">The topology is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWidth"/> is less than 1.</exception>
        public string ToTable(int maxWidth = int.MaxValue)
        {
            ArgumentNullException.ThrowIfNull(topology);
            ArgumentOutOfRangeException.ThrowIfLessThan(maxWidth, 1);
            return new TopologyTableWriter(maxWidth).Write(topology);
        }

        /// <summary>
        /// Renders a flowchart for Mermaid: a frame for each cluster with its services and endpoints, an arrow from each
        /// service that is only a client to the namespace, arrows from the namespace to the endpoints, and dotted arrows
        /// from services with stale tasks to the endpoints that these tasks cannot reach.
        /// </summary>
        /// <param name="maxServices">
        /// The largest number of services that are drawn one by one, at least 0. With more, each cluster becomes one box
        /// with counts, and only services with stale tasks are drawn. The default is 60.
        /// </param>
        /// <returns>Lines that end in a line feed.</returns>
        /// <remarks>
        /// At most 20 dotted arrows leave a service; a further one leads to a box with the number of the other endpoints.
        /// Where clusters are summed up, at most 20 services with stale tasks are drawn, and the others are counted.
        /// </remarks>
        /// <exception cref="ArgumentNullException">The topology is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxServices"/> is negative.</exception>
        public string ToMermaid(int maxServices = 60)
        {
            ArgumentNullException.ThrowIfNull(topology);
            ArgumentOutOfRangeException.ThrowIfNegative(maxServices);
            return new TopologyMermaidWriter(topology).Write(maxServices);
        }

        /// <summary>
        /// Renders a self-contained SVG: a box for each cluster, a node for each service with its endpoints, and between
        /// them the namespace as a bar. Callers lead to the bar, and the bar leads to the endpoints; what tasks cannot
        /// reach is drawn dashed. The picture follows the reader's choice of light or dark, and tooltips show in full
        /// what had to be shortened.
        /// </summary>
        /// <returns>
        /// One <c>svg</c> element, which can be written to a file or embedded in a page as it is. The same topology
        /// always gives the same text.
        /// </returns>
        /// <exception cref="ArgumentNullException">The topology is null.</exception>
        public string ToSvg()
        {
            ArgumentNullException.ThrowIfNull(topology);
            using var writer = new TopologySvgWriter(topology);
            return writer.Write();
        }
    }
}
