export {html as default} from "htl";
